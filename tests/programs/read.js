// Reads .env files as a program of npm does: one JSON line {path, env} in, one JSON line {values} or {error} out.
'use strict'
// No command is run: each succeeds and prints nothing.
require('child_process').execSync = () => ''
const readers = {
  // What --env-file does with the file, once the process has begun.
  node (path, env) {
    for (const name of Object.keys(process.env)) delete process.env[name]
    Object.assign(process.env, env)
    process.loadEnvFile(path)
    return process.env
  },
  dotenv (path, env) {
    require('dotenv').config({ path, processEnv: env, quiet: true })
    return env
  },
  'dotenv-expand' (path, env) {
    const { parsed } = require('dotenv').config({ path, processEnv: env, quiet: true })
    require('dotenv-expand').expand({ parsed, processEnv: env })
    return env
  }
}
const read = readers[process.argv[2]]
require('readline').createInterface({ input: process.stdin }).on('line', line => {
  const { path, env } = JSON.parse(line)
  let answer
  try {
    answer = { values: read(path, env) }
  } catch (error) {
    answer = { error: String(error) }
  }
  process.stdout.write(JSON.stringify(answer) + '\n')
})

// Reads AWS files as the SDK for JavaScript does: one JSON line {config, credentials} in, one {profiles, sso} out.
'use strict'
const { parseKnownFiles, loadSsoSessionData } = require('@smithy/shared-ini-file-loader')

async function main () {
  for await (const line of require('readline').createInterface({ input: process.stdin })) {
    const { config, credentials } = JSON.parse(line)
    const files = { configFilepath: config, filepath: credentials, ignoreCache: true }
    const profiles = await parseKnownFiles(files)
    process.stdout.write(JSON.stringify({ profiles, sso: await loadSsoSessionData(files) }) + '\n')
  }
}
main()

// Reads file after file from standard input, each behind its length in four bytes, and prints what a Go library reads:
// a line of JSON each, names and values in hexadecimal, because they may hold bytes that are not UTF-8.
package main

import (
	"bufio"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/compose-spec/compose-go/v2/dotenv"
	"github.com/joho/godotenv"
	"github.com/sirupsen/logrus"
)

func read(library, path string) (map[string]string, error) {
	if library == "godotenv" {
		return godotenv.Read(path)
	}
	environ := map[string]string{}
	for _, pair := range os.Environ() {
		name, value, _ := strings.Cut(pair, "=")
		environ[name] = value
	}
	return dotenv.GetEnvFromFile(environ, []string{path})
}

func main() {
	logrus.SetOutput(io.Discard)
	folder, err := os.MkdirTemp("", "")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(folder)
	path := filepath.Join(folder, ".env")
	input := bufio.NewReader(os.Stdin)
	output := json.NewEncoder(os.Stdout)
	var length uint32
	for binary.Read(input, binary.BigEndian, &length) == nil {
		data := make([]byte, length)
		if _, err := io.ReadFull(input, data); err != nil {
			panic(err)
		}
		if err := os.WriteFile(path, data, 0o600); err != nil {
			panic(err)
		}
		values, err := read(os.Args[1], path)
		shown := map[string]string{}
		for name, value := range values {
			shown[hex.EncodeToString([]byte(name))] = hex.EncodeToString([]byte(value))
		}
		if err := output.Encode(map[string]any{"refused": err != nil, "values": shown}); err != nil {
			panic(err)
		}
	}
}

module drivers

go 1.24

require (
	github.com/compose-spec/compose-go/v2 v2.13.0
	github.com/joho/godotenv v1.5.1
	github.com/sirupsen/logrus v1.9.0
)

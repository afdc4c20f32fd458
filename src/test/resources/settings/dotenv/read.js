// Reads a JSON array of texts from standard input and prints what npm's dotenv makes of each, as a JSON array.
const { parse } = require(process.argv[2] + '/node_modules/dotenv')
const texts = JSON.parse(require('fs').readFileSync(0, 'utf8'))
process.stdout.write(JSON.stringify(texts.map(text => parse(Buffer.from(text, 'utf8')))))

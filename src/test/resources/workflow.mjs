import {register} from 'node:module';
import {readFileSync} from 'node:fs';

// The parser imports its schema as JSON without saying so, which Node.js requires from version 22 on and refuses before.
register('data:text/javascript,' + encodeURIComponent(`export const load = (url, context, next) =>
  next(url, url.endsWith('.json') ? {...context, importAttributes: {type: 'json'}} : context);`));
const {parseWorkflow, NoOperationTraceWriter} = await import('@actions/workflow-parser');

const file = process.argv[2];
const {context} = parseWorkflow({name: file, content: readFileSync(file, 'utf8')}, new NoOperationTraceWriter());
context.errors.getErrors().forEach(error => console.log(error.message));

/**
 * What the Sigma REST API promises, and the check of an exchange against it.
 *
 * <p>The contract is OpenAPI 3.1 under {@code src/main/resources/contract}, one file per subject, written for people. The
 * build turns it into an index and one JSON Schema document per part ({@link sigma.recipes.contract.source.ContractCompiler});
 * a run loads the index ({@link sigma.recipes.contract.Contract#load()}) and a document when an exchange needs it.
 * {@link sigma.recipes.contract.source.ContractWriter} keeps the files in one form.
 *
 * <p>Uses no other package. No other package knows OpenAPI files or the JSON Schema validator. Start with
 * {@link sigma.recipes.contract.Operation}, then {@link sigma.recipes.contract.check.ContractCheck}.
 */
package sigma.recipes.contract;

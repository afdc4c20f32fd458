/**
 * The contract of the Sigma REST API, and the check of exchanges against it.
 *
 * <p>The contract is OpenAPI 3.1 under {@code src/main/resources/contract}, with one file per subject. The build turns it
 * into an index and one JSON Schema document per part ({@link sigma.recipes.contract.source.ContractCompiler}); a run loads
 * the index ({@link sigma.recipes.contract.Contract#load()}) and a document on first use.
 * {@link sigma.recipes.contract.source.ContractWriter} keeps the files in canonical form.
 *
 * <p>Start with {@link sigma.recipes.contract.Operation}, then {@link sigma.recipes.contract.check.ContractCheck}.
 */
package sigma.recipes.contract;

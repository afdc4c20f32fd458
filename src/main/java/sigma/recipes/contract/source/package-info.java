/**
 * The source of the contract: reading, canonical form, and compilation into the index at build time. Start with
 * {@link sigma.recipes.contract.source.ContractCompiler}. Uses {@code deviation} and the parent package.
 */
package sigma.recipes.contract.source;

/**
 * The contract files as they are edited: reading, canonical form, and compilation into the index at build time. Start with
 * {@link sigma.recipes.contract.source.ContractCompiler}. Uses {@code deviation} and the contract itself.
 */
package sigma.recipes.contract.source;

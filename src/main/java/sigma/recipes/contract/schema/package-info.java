/**
 * Schemas for the contract check: compiled with the JSON Schema library, their faults, and the intended branch of a union.
 * Start with {@link sigma.recipes.contract.schema.CompiledParts}. Uses {@code finding} and the parent package.
 */
package sigma.recipes.contract.schema;

/**
 * Schemas as the check uses them: compiled with the JSON Schema library, their faults, and the branch of a union that was
 * meant. Start with {@link sigma.recipes.contract.schema.CompiledParts}. Uses {@code finding} and the contract itself.
 */
package sigma.recipes.contract.schema;

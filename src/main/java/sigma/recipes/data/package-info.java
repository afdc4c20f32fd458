/**
 * YAML files that people edit, each checked against the JSON Schema of its format. Start with
 * {@link sigma.recipes.data.DataFile}.
 */
package sigma.recipes.data;

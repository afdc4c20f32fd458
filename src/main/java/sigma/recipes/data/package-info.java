/**
 * YAML files that people edit, each checked against the JSON Schema of its format. Start with
 * {@link sigma.recipes.data.DataFile}. Uses {@code problem} and {@code text}.
 */
package sigma.recipes.data;

/**
 * YAML files of this project that people edit, each read by the JSON Schema of its format. Start with
 * {@link sigma.recipes.data.DataFile}. Uses {@code problem} and {@code text}.
 */
package sigma.recipes.data;

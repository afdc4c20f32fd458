/**
 * Files in YAML or JSON that describe a workbook or data model.
 */
package sigma.recipes.file.code;

/**
 * Workbooks and folders that scenarios need: found, or created and removed. Start with
 * {@link sigma.recipes.steps.document.DocumentFixtures}.
 */
package sigma.recipes.steps.document;

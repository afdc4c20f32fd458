/** The sentences about account types and their permissions. */
package sigma.recipes.steps.accounttype;

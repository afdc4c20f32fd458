/** The sentences about user attributes, and their values of members, teams and tenants. */
package sigma.recipes.steps.attribute;

/** User attributes, and their values of members, teams and tenants. */
package sigma.recipes.client.attribute;

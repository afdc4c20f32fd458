/**
 * User attributes, and their values for members, teams and tenants.
 */
package sigma.recipes.sandbox.attributes;

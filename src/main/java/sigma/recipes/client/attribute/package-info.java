/**
 * User attributes, and the values that members and teams have of them.
 */
package sigma.recipes.client.attribute;

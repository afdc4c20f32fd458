/** User attributes, and their values of members and teams. */
package sigma.recipes.client.attribute;

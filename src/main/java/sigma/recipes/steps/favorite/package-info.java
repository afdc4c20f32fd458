/** The sentences about the favorites of members. */
package sigma.recipes.steps.favorite;

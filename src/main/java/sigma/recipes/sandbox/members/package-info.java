/**
 * Members and account types: who joins, who leaves, and what happens to the documents of those who leave.
 *
 * <p>Start at {@link sigma.recipes.sandbox.members.Members}.
 */
package sigma.recipes.sandbox.members;

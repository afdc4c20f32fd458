/**
 * Members and account types, including what happens to the documents of members who leave.
 *
 * <p>Start at {@link sigma.recipes.sandbox.members.MembersModule}.
 */
package sigma.recipes.sandbox.members;

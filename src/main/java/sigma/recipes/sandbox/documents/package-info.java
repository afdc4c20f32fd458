/**
 * What documents hold, and what is done with them: elements of workbooks, bookmarks, exports and schedules.
 */
package sigma.recipes.sandbox.documents;

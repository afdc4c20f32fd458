/** Steps for transferring workbooks: owners, copies, grants, the archive and folders. */
package sigma.recipes.steps.handover;

/** The sentences about handing over workbooks: owners, copies, grants, the archive and folders. */
package sigma.recipes.steps.handover;

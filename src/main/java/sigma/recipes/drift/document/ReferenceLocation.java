package sigma.recipes.drift.document;

import com.fasterxml.jackson.core.JsonPointer;

/**
 * Where a reference stands.
 *
 * @param file      the name of the file within the document
 * @param text      its text
 * @param pointer   the place in it
 * @param reference what it says
 */
record ReferenceLocation(String file, DocumentText text, JsonPointer pointer, String reference) {

    DocumentProblem problem(String expected, String came, String fix) {
        return DocumentProblem.of(text.name(), text.place(pointer), expected, came, fix);
    }
}

package sigma.recipes.steps.value;

import java.util.OptionalInt;
import sigma.recipes.client.document.DocumentKind;

/**
 * A version of a workbook or data model.
 *
 * @param choice which version
 * @param number its number, if the sentence names it
 * @param kind   the kind of the document
 * @param name   the name of the document
 */
public record DocumentVersion(Choice choice, OptionalInt number, DocumentKind kind, String name) {

    /** Which version a sentence means. */
    public enum Choice {
        /** The version with a number. */
        NUMBER,
        /** The version that was published last. */
        LATEST,
        /** One of the versions. */
        ANY
    }

    /** Returns the document in the words of a message. */
    public String document() {
        return "the " + kind.word() + " " + name;
    }
}

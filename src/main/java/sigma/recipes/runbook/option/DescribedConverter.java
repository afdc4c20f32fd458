package sigma.recipes.runbook.option;

import picocli.CommandLine.ITypeConverter;

/** Reads the value of an option, and says what it expects, for the message where a value can't be used. */
public interface DescribedConverter<T> extends ITypeConverter<T> {

    /** Returns what a value has to be, as a phrase. */
    String expected();
}

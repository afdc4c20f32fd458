package sigma.recipes.runbook.option;

import picocli.CommandLine.ITypeConverter;

/** Parses the value of an option, and describes the expected value for error messages. */
public interface DescribedConverter<T> extends ITypeConverter<T> {

    /** Returns a description of valid values, as a phrase. */
    String expected();
}

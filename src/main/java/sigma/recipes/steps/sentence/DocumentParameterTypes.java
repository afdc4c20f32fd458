package sigma.recipes.steps.sentence;

import io.cucumber.java.ParameterType;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import sigma.recipes.client.document.DocumentKind;
import sigma.recipes.client.schedule.DeliveryFormat;
import sigma.recipes.client.version.TagColor;
import sigma.recipes.client.workbook.ExportFormat;
import sigma.recipes.client.workbook.PdfLayout;
import sigma.recipes.file.code.CodeFormat;
import sigma.recipes.steps.value.ControlChoice;
import sigma.recipes.steps.value.DataSource;
import sigma.recipes.steps.value.DocumentName;
import sigma.recipes.steps.value.DocumentVersion;
import sigma.recipes.steps.value.ObjectKind;
import sigma.recipes.steps.value.ScheduleSetting;
import sigma.recipes.text.QuotedText;

/**
 * Parameter types of documents, their parts, versions and exports. They convert words only: lookups belong to the step, which can
 * explain a failure.
 */
public final class DocumentParameterTypes {

    /** Returns a workbook by name, or one that does not exist. */
    @ParameterType("the workbook " + QuotedText.WHOLE + "|a workbook that does not exist")
    public ObjectName workbook(String words) {
        return new ObjectName(QuotedText.in(words));
    }

    /** Returns a report by name, or one that does not exist. */
    @ParameterType("the report " + QuotedText.WHOLE + "|a report that does not exist")
    public ObjectName report(String words) {
        return new ObjectName(QuotedText.in(words));
    }

    /** Returns a folder by name, or one that does not exist. */
    @ParameterType("the folder " + QuotedText.WHOLE + "|a folder that does not exist")
    public ObjectName folder(String words) {
        return new ObjectName(QuotedText.in(words));
    }

    /** Returns a container of files: a folder, a workspace, the My Documents of a member, or a folder that does not exist. */
    @ParameterType("(?:the folder|the workspace|My Documents of) " + QuotedText.WHOLE + "|a folder that does not exist")
    public Container container(String words) {
        Container.Kind kind = Stream.of(Container.Kind.values()).filter(one -> words.startsWith(one.words())).findFirst().orElseThrow();
        return new Container(kind, QuotedText.in(words).orElse(""));
    }

    /** Returns a document by kind and name, or one of the kind that does not exist. */
    @ParameterType("the (?:workbook|data model|report|dataset) " + QuotedText.WHOLE + "|a (?:workbook|data model|report|dataset) that does not exist")
    public DocumentName document(String words) {
        String noun = words.replaceFirst("^(?:the|a) ", "").replaceFirst(" (?:that does not exist$|\".*)", "");
        return new DocumentName(documentKind(noun), QuotedText.in(words));
    }

    /** Returns a kind of documents. */
    @ParameterType("workbook|data model|report|dataset")
    public ObjectKind documentKind(String word) {
        return ObjectKind.of(word + "s");
    }

    /** Returns a kind of documents that consist of pages and elements. */
    @ParameterType("workbook|data model")
    public DocumentKind contentKind(String word) {
        return Stream.of(DocumentKind.values()).filter(kind -> kind.word().equals(word)).findFirst().orElseThrow();
    }

    /** Returns a kind of files that scenarios name; a document is a workbook or data model. */
    @ParameterType("workbook|data model|document|folder")
    public String fileKind(String word) {
        return word;
    }

    /** Returns the source of the data of documents: a connection, or one of its tables. */
    @ParameterType("(?:the table " + QuotedText.WHOLE + " of )?the connection " + QuotedText.WHOLE)
    public DataSource dataSource(String words) {
        int connection = words.indexOf("the connection ");
        return new DataSource(QuotedText.in(words.substring(0, connection)), QuotedText.in(words.substring(connection)).orElseThrow());
    }

    /** Returns a kind of content of an element, in the words of a message. */
    @ParameterType("columns|query")
    public String elementPart(String word) {
        return word;
    }

    /** Returns a version of a workbook or data model: by its number, the latest one, or any. */
    @ParameterType("(?:version \\d{1,9}|the latest version|a version) of the (?:workbook|data model) " + QuotedText.WHOLE)
    public DocumentVersion documentVersion(String words) {
        String version = words.substring(0, words.indexOf(" of the "));
        String number = version.replaceAll("\\D", "");
        DocumentVersion.Choice choice = !number.isEmpty() ? DocumentVersion.Choice.NUMBER
                : version.equals("a version") ? DocumentVersion.Choice.ANY : DocumentVersion.Choice.LATEST;
        return new DocumentVersion(choice, number.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(number)),
                contentKind(words.contains(" of the workbook ") ? "workbook" : "data model"), QuotedText.in(words).orElseThrow());
    }

    /** Returns a version tag by name, or one that does not exist. */
    @ParameterType("the version tag " + QuotedText.WHOLE + "|a version tag that does not exist")
    public ObjectName versionTag(String words) {
        return new ObjectName(QuotedText.in(words));
    }

    /** Returns the color of a version tag. */
    @ParameterType("cyan|grass|violet|plum|amber|bronze")
    public TagColor tagColor(String word) {
        return TagColor.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Returns the visibility of something that is saved in a workbook. */
    @ParameterType("shared|private")
    public Visibility visibility(String word) {
        return Visibility.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Returns the owner of bookmarks: a workbook, or a tagged version of it. */
    @ParameterType("the workbook " + QuotedText.WHOLE + "|the version tagged " + QuotedText.WHOLE + " of the workbook " + QuotedText.WHOLE)
    public BookmarkPlace bookmarkPlace(String words) {
        int between = words.indexOf(" of the workbook ");
        return words.startsWith("the version tagged ")
                ? new BookmarkPlace(QuotedText.in(words.substring(between)).orElseThrow(), QuotedText.in(words.substring(0, between)))
                : new BookmarkPlace(QuotedText.in(words).orElseThrow(), Optional.empty());
    }

    /** Returns the value of a control. */
    @ParameterType(QuotedText.WHOLE + "|the days from " + QuotedText.WHOLE + " to " + QuotedText.WHOLE)
    public ControlChoice controlValue(String words) {
        int to = words.startsWith("the days from ") ? words.lastIndexOf("\" to \"") + 1 : words.length();
        return new ControlChoice(QuotedText.in(words.substring(0, to)).orElseThrow(), QuotedText.in(words.substring(to)));
    }

    /** Returns whether a scheduled export is paused. */
    @ParameterType("paused|active")
    public boolean scheduleState(String word) {
        return word.equals("paused");
    }

    /** Returns a setting of a scheduled export. */
    @ParameterType("the times " + QuotedText.WHOLE + " in " + QuotedText.WHOLE + "|the (?:recipient|title) " + QuotedText.WHOLE + "|the format (?:PDF|XLSX|CSV)")
    public ScheduleSetting scheduleSetting(String words) {
        ScheduleSetting.Kind kind = ScheduleSetting.Kind.valueOf(words.split(" ")[1].toUpperCase(Locale.ROOT));
        int zone = words.lastIndexOf("\" in \"");
        return switch (kind) {
            case TIMES -> new ScheduleSetting(kind, QuotedText.in(words.substring(0, zone + 1)).orElseThrow(), QuotedText.in(words.substring(zone + 1)).orElseThrow());
            case FORMAT -> new ScheduleSetting(kind, words.substring(words.lastIndexOf(' ') + 1), "");
            case RECIPIENT, TITLE -> new ScheduleSetting(kind, QuotedText.in(words).orElseThrow(), "");
        };
    }

    /** Returns the format in which a workbook is sent. */
    @ParameterType("PDF|XLSX|CSV")
    public DeliveryFormat deliveryFormat(String word) {
        return DeliveryFormat.valueOf(word);
    }

    /** Returns the format of code. */
    @ParameterType("YAML|JSON")
    public CodeFormat codeFormat(String word) {
        return CodeFormat.valueOf(word);
    }

    /** Returns the format of an export of rows. */
    @ParameterType("CSV|JSON|JSONL|XLSX")
    public ExportFormat exportFormat(String word) {
        return ExportFormat.valueOf(word);
    }

    /** Returns the orientation of a PDF. */
    @ParameterType("portrait|landscape")
    public PdfLayout layout(String word) {
        return PdfLayout.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Returns whether two contents are the same. */
    @ParameterType("equals|differs from")
    public boolean sameAs(String words) {
        return words.equals("equals");
    }

    /** Returns what Sigma can do in a data platform. */
    @ParameterType("readable|writable")
    public boolean writable(String word) {
        return word.equals("writable");
    }
}

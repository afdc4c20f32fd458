Feature: Save a document as code
  Writes a workbook or data model to a YAML or JSON file: its pages, elements, columns, formulas and sources.

  Use it to keep documents under version control, to review changes, or to move a document to another organization. The file
  omits values that Sigma assigns: ids of the document, URLs, people, times and versions.

  It needs a workbook or data model, and a format. `--to` specifies the file, or the folder for it; otherwise the file is in
  the folder of the run, named after the document. An existing file is kept unless you give `--overwrite`. It changes nothing
  in the organization.

  @runbook
  Scenario Outline: Save a document as code
    Given the document "<document>"
    When I save the document "<document>" as <code format>
    Then the file has every element of the document "<document>"

    Examples: What you fill in
      | document       | code format |
      | Weekly Numbers | YAML        |

  Rule: A data model can be saved as well

    Scenario: Save a data model as JSON
      Given the document "Parts", kept in the file "features/as-code/parts.yaml"
      When I save the document "Parts" as JSON
      Then the file has every element of the document "Parts"

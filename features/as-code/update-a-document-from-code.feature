Feature: Update a document from code
  Replaces the content of a workbook or data model with that of a YAML or JSON file.

  Use it to apply a reviewed change from version control. The file has the format that `save-a-document-as-code` writes. Parts
  that are not in the file are removed from the document; its name, folder and grants remain. Sigma keeps the earlier version
  of a workbook: `restore-a-version-of-a-workbook` publishes it again.

  It needs a workbook or data model that you may edit, and a file that describes a document of the same kind. It changes that
  document.

  @runbook
  Scenario Outline: Update a document from code
    Given the document "<document>", kept in the file "features/as-code/shift-costs.yaml"
    When I update the document "<document>" from the file "<file>"
    Then the document "<document>" has everything in the file "<file>"

    Examples: What you fill in
      | document   | file                                      |
      | Shift Plan | features/as-code/shift-costs-by-team.yaml |

  Rule: A data model is updated in the same way

    Scenario: The file has another page
      Given the document "Parts", kept in the file "features/as-code/parts.yaml"
      When I update the document "Parts" from the file "features/as-code/parts-by-workshop.yaml"
      Then the document "Parts" has everything in the file "features/as-code/parts-by-workshop.yaml"

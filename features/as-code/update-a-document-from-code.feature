Feature: Update a document from code
  Replaces the whole content of a workbook or data model by what a file describes, as YAML or JSON.

  Use it to bring a reviewed change from version control to Sigma. The file has the format of `save-a-document-as-code`. Parts
  that are not in the file are removed from the document; its name, folder and grants remain. Sigma keeps the earlier version:
  for a workbook, `restore-a-version-of-a-workbook` brings it back.

  It needs a workbook or data model that you may edit, and a file that describes a document of the same kind. It changes
  that document.

  @runbook
  Scenario Outline: Update a document from code
    Given the document "<document>", kept in the file "features/as-code/shift-costs.yaml"
    When I update the document "<document>" from the file "<file>"
    Then the document "<document>" has everything in the file "<file>"

    Examples: What you fill in
      | document   | file                                     |
      | Shift Plan | features/as-code/shift-costs-by-team.yaml |

  Rule: A data model is updated in the same way
    Scenario: The file has another page
      Given the document "Parts", kept in the file "features/as-code/parts.yaml"
      When I update the document "Parts" from the file "features/as-code/parts-by-workshop.yaml"
      Then the document "Parts" has everything in the file "features/as-code/parts-by-workshop.yaml"

Feature: Create a document from code
  Creates a workbook or data model from a YAML or JSON file.

  Use it to move a document to another organization, or to create many documents from one. The file has the format that
  `save-a-document-as-code` writes; the name and folder in it are ignored. Sigma accepts the whole file or nothing. It does
  not check formulas: `list-the-columns-of-a-workbook` shows the ones that do not work.

  It needs a file, a folder, and a name that no workbook in the folder has. It creates one document, without grants, schedules
  or version tags.

  @runbook
  Scenario Outline: Create a document from code
    Given the folder "<folder>"
    When I create the document "<document name>" from the file "<file>" in the folder "<folder>"
    Then the document "<document name>" has everything in the file "<file>"

    Examples: What you fill in
      | folder   | document name | file                              |
      | Planning | Shift Costs   | features/as-code/shift-costs.yaml |

  Rule: A data model is created in the same way

    Scenario: The file describes a data model
      Given the folder "Planning"
      When I create the document "Parts" from the file "features/as-code/parts.yaml" in the folder "Planning"
      Then the document "Parts" has everything in the file "features/as-code/parts.yaml"

    Scenario: The folder for a data model does not exist
      When I try to create the document "Parts" from the file "features/as-code/parts.yaml" in a folder that does not exist
      Then Sigma refuses, because the folder does not exist

  Rule: The recipe stops if the folder has a workbook with the name

    @sandbox
    Scenario: The name of a new workbook is taken
      Given the folder "Planning"
      When I create the document "Shift Costs" from the file "features/as-code/shift-costs.yaml" in the folder "Planning"
      And I try to create the document "Shift Costs" from the file "features/as-code/shift-costs.yaml" in the folder "Planning"
      Then the recipe stops, because the name is already taken

  Rule: The folder must exist

    Scenario: The folder does not exist
      When I try to create the document "Shift Costs" from the file "features/as-code/shift-costs.yaml" in a folder that does not exist
      Then Sigma refuses, because the folder does not exist

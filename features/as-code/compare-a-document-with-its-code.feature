Feature: Compare a document with its code
  Compares a workbook or data model with its file, and shows the differences line by line.

  Use it in a scheduled job to find out whether someone changed a document in Sigma and not in version control: the recipe
  exits with 1 if the two differ. It ignores values that Sigma assigns, names, folders and the order of keys in the file.
  Grants, schedules and bookmarks are not part of the code, and are not compared.

  It needs a workbook or data model, and a file that `save-a-document-as-code` wrote. It changes nothing.

  @runbook @sandbox
  Scenario Outline: Compare a document with its code
    Given the document "<document>", kept in the file "<file>"
    When I compare the document "<document>" with the file "<file>"
    Then the document "<document>" equals the file "<file>"

    Examples: What you fill in
      | document  | file                            |
      | Shift Log | features/as-code/shift-log.yaml |

  Rule: A change is found

    Scenario: The document has another page
      Given the document "Shift Costs", kept in the file "features/as-code/shift-costs-by-team.yaml"
      When I compare the document "Shift Costs" with the file "features/as-code/shift-costs.yaml"
      Then the document "Shift Costs" differs from the file "features/as-code/shift-costs.yaml"

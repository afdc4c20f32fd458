Feature: Restore an archived workbook
  Restores a deleted workbook from the archive, so that it is listed and can be opened again.

  Use it when a workbook was deleted by mistake. It returns to the folder that it was in.

  It needs an archived workbook that you may edit. It restores one workbook and changes nothing else.

  @runbook
  Scenario Outline: Restore an archived workbook
    Given the archived workbook "<archived workbook>"
    When I restore the workbook "<archived workbook>"
    Then the workbook "<archived workbook>" is not archived
    And the workbook "<archived workbook>" is listed

    Examples: What you fill in
      | archived workbook |
      | Numbers of 2024   |

  Rule: A restored workbook is in its folder again

    Scenario: A workbook comes back to its folder
      Given the folder "Closing"
      And the archived workbook "Weekly Numbers" was in the folder "Closing"
      When I restore the workbook "Weekly Numbers"
      Then the workbook "Weekly Numbers" is in the folder "Closing"

  Rule: An archived workbook is not listed

    Scenario: A workbook is archived
      Given the workbook "Weekly Numbers"
      When I archive the workbook "Weekly Numbers"
      Then the workbook "Weekly Numbers" is archived
      And the workbook "Weekly Numbers" is not listed

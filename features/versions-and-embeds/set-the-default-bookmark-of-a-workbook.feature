Feature: Set the default bookmark of a workbook
  Makes a bookmark the default view of a workbook, instead of the previous default.

  Use it so that everyone starts with the same filters, such as the current quarter. A workbook has at most one default
  bookmark. The recipe can't remove the default, only choose another one.

  It needs a workbook that you may edit, and a shared bookmark. It changes that bookmark, and the one that was the default.

  @runbook
  Scenario Outline: Set the default bookmark
    Given the workbook "<workbook>"
    And the bookmark "<bookmark>" of the workbook "<workbook>"
    When I make the bookmark "<bookmark>" the default of the workbook "<workbook>"
    Then the workbook "<workbook>" opens with the bookmark "<bookmark>"

    Examples: What you fill in
      | workbook       | bookmark   |
      | Orders of 2025 | Oak season |

  Rule: A workbook has one default bookmark

    Scenario: Another bookmark was the default
      Given the workbook "Weekly Numbers"
      And the bookmark "Last month" of the workbook "Weekly Numbers"
      And the bookmark "Last year" of the workbook "Weekly Numbers"
      When I make the bookmark "Last month" the default of the workbook "Weekly Numbers"
      And I make the bookmark "Last year" the default of the workbook "Weekly Numbers"
      Then the workbook "Weekly Numbers" opens with the bookmark "Last year"

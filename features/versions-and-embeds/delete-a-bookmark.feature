Feature: Delete a bookmark
  Deletes a bookmark of a workbook. The workbook itself remains unchanged.

  Use it to remove a view that is out of date. You may delete your own bookmarks, and those of others in a workbook that you
  may edit.

  It needs a workbook and a bookmark that you see. It deletes one bookmark permanently.

  @runbook
  Scenario Outline: Delete a bookmark
    Given the workbook "<workbook>"
    And the bookmark "<bookmark>" of the workbook "<workbook>"
    When I delete the bookmark "<bookmark>" of the workbook "<workbook>"
    Then the workbook "<workbook>" does not have the bookmark "<bookmark>"

    Examples: What you fill in
      | workbook       | bookmark   |
      | Orders of 2025 | Oak season |

  Rule: Other bookmarks remain

    Scenario: A workbook has two bookmarks
      Given the workbook "Weekly Numbers"
      And the bookmark "Last month" of the workbook "Weekly Numbers"
      And the bookmark "Last year" of the workbook "Weekly Numbers"
      When I delete the bookmark "Last month" of the workbook "Weekly Numbers"
      Then the workbook "Weekly Numbers" does not have the bookmark "Last month"
      And the workbook "Weekly Numbers" has the shared bookmark "Last year"

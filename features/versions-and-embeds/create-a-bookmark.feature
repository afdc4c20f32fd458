Feature: Create a bookmark
  Saves an exploration of a workbook, with its filters and controls, as a bookmark.

  Use it to give a team a view of a workbook, such as last month or one region, that opens with one click. Everyone who may
  open the workbook sees a shared bookmark; only you see a private one.

  It needs a workbook and an exploration of it. Change the workbook in Sigma without saving, and copy the URL of the page,
  which contains `:explore=`; or give the name of a bookmark, to save its view again. It creates one bookmark.

  @runbook
  Scenario Outline: Save an exploration as a bookmark
    Given the workbook "<workbook>"
    And the exploration "<exploration>" of the workbook "<workbook>"
    When I save the exploration "<exploration>" of the workbook "<workbook>" as the <visibility> bookmark "<bookmark name>"
    Then the workbook "<workbook>" has the <visibility> bookmark "<bookmark name>"

    Examples: What you fill in
      | workbook       | exploration | visibility | bookmark name |
      | Orders of 2025 | Oak season  | shared     | Oak and pine  |

  Rule: The original bookmark remains

    Scenario: Save a private copy of a shared bookmark
      Given the workbook "Weekly Numbers"
      And the exploration "Last month" of the workbook "Weekly Numbers"
      When I save the exploration "Last month" of the workbook "Weekly Numbers" as the private bookmark "My month"
      Then the workbook "Weekly Numbers" has the private bookmark "My month"
      And the workbook "Weekly Numbers" has the shared bookmark "Last month"

Feature: Pause or resume a scheduled export
  Pauses a scheduled export, or resumes it. Its times, recipients and content remain.

  Use it while the data platform is repaired, or over holidays, instead of deleting the export and creating it again.

  It needs a workbook, the title or id of a scheduled export, and a state: `paused` or `active`. It changes the state of one
  scheduled export.

  @runbook
  Scenario Outline: Pause or resume a scheduled export
    Given the scheduled export "<scheduled export>" of the workbook "<workbook>"
    When I set the scheduled export "<scheduled export>" to <schedule state>
    Then the scheduled export "<scheduled export>" is <schedule state>

    Examples: What you fill in
      | workbook       | scheduled export    | schedule state |
      | Weekly Numbers | The week in numbers | paused         |

  Rule: A paused export can be resumed

    Scenario: Resume a paused export
      Given the scheduled export "Budget by mail" of the workbook "Budget"
      And the scheduled export "Budget by mail" is paused already
      When I set the scheduled export "Budget by mail" to active
      Then the scheduled export "Budget by mail" is active

Feature: Change a scheduled export
  Sends a scheduled export at other times; format, recipients and title stay.

  Use it when people want their numbers earlier, or after a change of time zones.

  It needs a workbook, the title or id of a scheduled export, times and a time zone. The times are a cron expression of
  five fields: 30 6 * * 1-5 is half past six from Monday to Friday. It changes one scheduled export.

  @runbook
  Scenario Outline: Change the times of a scheduled export
    Given the scheduled export "<scheduled export>" of the workbook "<workbook>"
    When I move the scheduled export "<scheduled export>" to "<times>" in "<time zone>"
    Then the scheduled export "<scheduled export>" is sent at "<times>" in "<time zone>"

    Examples: What you fill in
      | workbook       | scheduled export    | times        | time zone        |
      | Weekly Numbers | The week in numbers | 30 6 * * 1-5 | Europe/Stockholm |

  Rule: A paused export stays paused

    Scenario: Change the times of a paused export
      Given the scheduled export "Budget by mail" of the workbook "Budget"
      And the scheduled export "Budget by mail" is paused already
      When I move the scheduled export "Budget by mail" to "0 5 29 2 *" in "Etc/UTC"
      Then the scheduled export "Budget by mail" is paused

  Rule: A time zone has a name such as Europe/Stockholm

    @sandbox
    Scenario: There is no such time zone
      Given the scheduled export "Budget by mail" of the workbook "Budget"
      When I try to move the scheduled export "Budget by mail" to "0 5 29 2 *" in "Stockholm"
      Then Sigma refuses, because a value has the wrong form

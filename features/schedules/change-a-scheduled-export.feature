Feature: Change a scheduled export
  Changes the times, the recipient, the format or the title of a scheduled export.

  Use it when people want a report earlier, when a colleague takes over, or when the time zone changes.

  It needs a workbook, the title or id of a scheduled export, and one change: times and a time zone, a recipient, a format, or
  a new title. The times are a cron expression of five fields: 30 6 * * 1-5 is half past six from Monday to Friday. A new
  recipient replaces all earlier ones. Sigma does not report the recipients of an export, so the recipe checks them in the
  sandbox only. It changes one scheduled export.

  @runbook
  Scenario Outline: Change the times of a scheduled export
    Given the scheduled export "<scheduled export>" of the workbook "<workbook>"
    When I give the scheduled export "<scheduled export>" the times "<times>" in "<time zone>"
    Then the scheduled export "<scheduled export>" has the times "<times>" in "<time zone>"

    Examples: What you fill in
      | workbook       | scheduled export    | times        | time zone        |
      | Weekly Numbers | The week in numbers | 30 6 * * 1-5 | Europe/Stockholm |

  @runbook
  Scenario Outline: Change who gets a scheduled export
    Given the scheduled export "<scheduled export>" of the workbook "<workbook>"
    When I give the scheduled export "<scheduled export>" the recipient "<recipient>"
    Then Sigma has accepted "<recipient>" as the recipient of the scheduled export "<scheduled export>"

    Examples: What you fill in
      | workbook       | scheduled export    | recipient           |
      | Weekly Numbers | The week in numbers | numbers@example.com |

  @runbook
  Scenario Outline: Change the format of a scheduled export
    Given the scheduled export "<scheduled export>" of the workbook "<workbook>"
    When I give the scheduled export "<scheduled export>" the format <delivery format>
    Then the scheduled export "<scheduled export>" has the format <delivery format>

    Examples: What you fill in
      | workbook       | scheduled export    | delivery format |
      | Weekly Numbers | The week in numbers | XLSX            |

  @runbook
  Scenario Outline: Change the title of a scheduled export
    Given the scheduled export "<scheduled export>" of the workbook "<workbook>"
    When I give the scheduled export "<scheduled export>" the title "<title>"
    Then the scheduled export "<scheduled export>" has the title "<title>"

    Examples: What you fill in
      | workbook       | scheduled export    | title            |
      | Weekly Numbers | The week in numbers | Numbers at seven |

  Rule: A paused export stays paused

    Scenario: Change the times of a paused export
      Given the scheduled export "Budget by mail" of the workbook "Budget"
      And the scheduled export "Budget by mail" is paused already
      When I give the scheduled export "Budget by mail" the times "0 5 29 2 *" in "Etc/UTC"
      Then the scheduled export "Budget by mail" is paused

  Rule: A time zone has a name such as Europe/Stockholm

    Scenario: The time zone does not exist
      Given the scheduled export "Budget by mail" of the workbook "Budget"
      When I try to give the scheduled export "Budget by mail" the times "0 5 29 2 *" in "Stockholm"
      Then Sigma refuses, because a value is invalid

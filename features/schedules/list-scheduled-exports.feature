Feature: List scheduled exports
  Lists the scheduled exports of a workbook: a row for each with its title, its times, its time zone, whether it is paused,
  and its owner.

  Use it before you change a workbook that others get by mail, or to find the title that other recipes need. The times are a
  cron expression: 0 7 * * 1 is seven o'clock on Mondays. Sigma does not report the recipients.

  It needs a workbook. It changes nothing.

  @runbook
  Scenario Outline: List the scheduled exports of a workbook
    Given the workbook "<workbook>"
    When I list the scheduled exports of the workbook "<workbook>"
    Then each scheduled export on the list belongs to the workbook "<workbook>"

    Examples: What you fill in
      | workbook       |
      | Weekly Numbers |

  Rule: A new scheduled export is listed

    Scenario: An export was scheduled
      Given the scheduled export "Budget by mail" of the workbook "Budget"
      When I list the scheduled exports of the workbook "Budget"
      Then the scheduled export "Budget by mail" is on the list

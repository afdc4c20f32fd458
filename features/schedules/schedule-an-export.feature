Feature: Schedule an export
  Sends a workbook by mail on a schedule, as a PDF or a spreadsheet.

  Use it for reports that people expect in the morning. Sigma sends what the owner of your API credentials sees.

  It needs a workbook, a format, who gets it (you, a mail address or a team), times and a time zone, and a title, which is
  the subject of the mails. The times are a cron expression of five fields: 0 7 * * 1 is seven o'clock on Mondays. It
  creates one scheduled export, and none if the workbook has one of that title.

  @runbook
  Scenario Outline: Schedule an export of a workbook
    Given the workbook "<workbook>"
    When I schedule the workbook "<workbook>" as <delivery format> for "<recipient>", at "<times>" in "<time zone>", with the title "<title>"
    Then the scheduled export "<title>" is sent at "<times>" in "<time zone>"
    And the scheduled export "<title>" is active

    Examples: What you fill in
      | workbook       | delivery format | recipient | times     | time zone        | title               |
      | Weekly Numbers | PDF             | me        | 0 7 * * 1 | Europe/Stockholm | Numbers for Mondays |

  Rule: A team can get an export

    Scenario: Schedule an export for a team
      Given the workbook "Budget"
      And the team "Finance"
      When I schedule the workbook "Budget" as XLSX for "Finance", at "0 4 29 2 *" in "Etc/UTC", with the title "Budget as a spreadsheet"
      Then the scheduled export "Budget as a spreadsheet" is sent at "0 4 29 2 *" in "Etc/UTC"

  Rule: The times are a cron expression of five fields

    @sandbox
    Scenario: The times are words
      Given the workbook "Budget"
      When I try to schedule the workbook "Budget" as PDF for "me", at "every Monday" in "Etc/UTC", with the title "Budget by mail"
      Then Sigma refuses, because a value has the wrong form

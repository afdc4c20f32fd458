Feature: Schedule an export
  Schedules mails with a workbook, one of its pages or one of its elements.

  Use it for reports that people expect in the morning. Sigma sends what the owner of your API credentials sees.

  It needs a workbook, the part of it to send, a format, a recipient, times, a time zone and a title. CSV contains the rows of
  one element. The recipient is you, an email address or a team; the title is the subject of the mails. The times are a cron
  expression of five fields: 0 7 * * 1 is seven o'clock on Mondays. It creates one scheduled export. If the workbook already
  has one with that title, the recipe stops; `--allow-duplicate` creates another one. It sends nothing now: for that, run
  `send-a-workbook`.

  @runbook
  Scenario Outline: Schedule an export of a workbook
    Given the workbook "<workbook>"
    When I schedule "<part>" of the workbook "<workbook>" as <delivery format> for "<recipient>", at "<times>" in "<time zone>", with the title "<title>"
    Then the scheduled export "<title>" has the times "<times>" in "<time zone>"
    And the scheduled export "<title>" is active
    And the scheduled export "<title>" contains "<part>" of the workbook "<workbook>"

    Examples: What you fill in
      | workbook       | part               | delivery format | recipient | times     | time zone        | title               |
      | Weekly Numbers | the whole workbook | PDF             | me        | 0 7 * * 1 | Europe/Stockholm | Numbers for Mondays |

  Rule: A team can get an export

    Scenario: Schedule an export for a team
      Given the workbook "Budget"
      And the team "Finance"
      When I schedule "the whole workbook" of the workbook "Budget" as XLSX for "Finance", at "0 4 29 2 *" in "Etc/UTC", with the title "Budget as a spreadsheet"
      Then the scheduled export "Budget as a spreadsheet" has the times "0 4 29 2 *" in "Etc/UTC"

  Rule: A page or an element can be scheduled alone

    Scenario: Schedule the rows of an element
      Given the connection "Snowflake production"
      And the workbook "Late Orders", built on the table "HARBOR.SALES.ORDERS" of the connection "Snowflake production"
      When I schedule "Table" of the workbook "Late Orders" as CSV for "me", at "0 4 29 2 *" in "Etc/UTC", with the title "Orders"
      Then the scheduled export "Orders" contains "Table" of the workbook "Late Orders"
      And the scheduled export "Orders" has the format CSV

  Rule: The times are a cron expression of five fields

    Scenario: The times are words
      Given the workbook "Budget"
      When I try to schedule "the whole workbook" of the workbook "Budget" as PDF for "me", at "every Monday" in "Etc/UTC", with the title "Budget by mail"
      Then Sigma refuses, because a value is invalid

  Rule: The recipe stops if the workbook has a scheduled export with the title

    @sandbox
    Scenario: The title is taken
      Given the scheduled export "Budget by mail" of the workbook "Budget"
      When I try to schedule "the whole workbook" of the workbook "Budget" as PDF for "me", at "0 4 29 2 *" in "Etc/UTC", with the title "Budget by mail"
      Then the recipe stops, because the name is already taken

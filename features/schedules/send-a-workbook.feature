Feature: Send a workbook
  Sends a workbook, one of its pages or one of its elements by mail immediately.

  Use it for one extra mail, such as after a correction, or to see what a scheduled export will look like. Sigma sends what
  the owner of your API credentials sees.

  It needs a workbook, the part of it to send, a format, and a recipient: you, an email address or a team. PDF contains pages,
  XLSX is a spreadsheet, and CSV contains the rows of one element. It sends one mail to each recipient, which can't be
  recalled. Sigma does not report whether a mail was sent or has arrived; the recipe checks it in the sandbox only.

  @runbook
  Scenario Outline: Send a workbook
    Given the workbook "<workbook>"
    When I send "<part>" of the workbook "<workbook>" as <delivery format> to "<recipient>"
    Then Sigma has accepted the request to send "<part>" of the workbook "<workbook>" as <delivery format> to "<recipient>"

    Examples: What you fill in
      | workbook       | part               | delivery format | recipient |
      | Weekly Numbers | the whole workbook | PDF             | me        |

  Rule: A team can get a workbook

    Scenario: Send a workbook to a team
      Given the workbook "Budget"
      And the team "Finance"
      When I send "the whole workbook" of the workbook "Budget" as XLSX to "Finance"
      Then Sigma has accepted the request to send "the whole workbook" of the workbook "Budget" as XLSX to "Finance"

  Rule: A page or an element can be sent alone

    Scenario: Send the rows of an element
      Given the connection "Snowflake production"
      And the workbook "Late Orders", built on the table "HARBOR.SALES.ORDERS" of the connection "Snowflake production"
      When I send "Table" of the workbook "Late Orders" as CSV to "me"
      Then Sigma has accepted the request to send "Table" of the workbook "Late Orders" as CSV to "me"

  Rule: The workbook must exist

    Scenario: The workbook does not exist
      When I try to send "the whole workbook" of a workbook that does not exist as PDF to "me"
      Then Sigma refuses, because the workbook does not exist

Feature: Send a workbook
  Sends a whole workbook by mail at once, as a PDF or a spreadsheet.

  Use it for one extra mail: after a correction, or to try out what a scheduled export will look like. Sigma sends
  what the owner of your API credentials sees.

  It needs a workbook, a format, and who gets it: you, a mail address or a team. It sends one mail to each of them. Sigma
  does not report whether a mail was sent or arrived; only in the sandbox the recipe can see that it was sent.

  @runbook
  Scenario Outline: Send a workbook
    Given the workbook "<workbook>"
    When I send the workbook "<workbook>" as <delivery format> to "<recipient>"
    Then the workbook "<workbook>" was sent to "<recipient>"

    Examples: What you fill in
      | workbook       | delivery format | recipient |
      | Weekly Numbers | PDF             | me        |

  Rule: A team can get a workbook

    Scenario: Send a workbook to a team
      Given the workbook "Budget"
      And the team "Finance"
      When I send the workbook "Budget" as XLSX to "Finance"
      Then the workbook "Budget" was sent to "Finance"

  Rule: The workbook must exist

    Scenario: The workbook does not exist
      When I try to send a workbook that does not exist as PDF to "me"
      Then Sigma refuses, because there is no such workbook

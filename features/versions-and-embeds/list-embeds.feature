Feature: List embeds
  Lists the embeds of a workbook: what each shows, whether it is public, its URL and its id.

  Use it to see which parts of a workbook are public. Everyone who has the URL of a public embed can see its data, without an
  account.

  It needs a workbook that you may view. It changes nothing.

  @runbook
  Scenario Outline: List the embeds of a workbook
    Given the workbook "<workbook>"
    When I list the embeds of the workbook "<workbook>"
    Then no embed is listed twice
    And each embed on the list has a URL of its own

    Examples: What you fill in
      | workbook       |
      | Orders of 2025 |

  Rule: An embed is listed with what it shows

    Scenario: A page and the whole workbook are embedded
      Given the workbook "Weekly Numbers"
      And an embed of "the whole workbook" in the workbook "Weekly Numbers"
      And an embed of "Page 1" in the workbook "Weekly Numbers"
      When I list the embeds of the workbook "Weekly Numbers"
      Then the embed of "the whole workbook" is on the list
      And the embed of "Page 1" is on the list

Feature: Delete an embed
  Deletes an embed of a workbook, so that its URL stops working. The workbook remains unchanged.

  Use it when a web page no longer shows the data, or when the URL became known to the wrong people.

  It needs a workbook that you may edit, and the embed: its URL, its id, or what it shows. It deletes one embed permanently.

  @runbook
  Scenario Outline: Delete an embed
    Given the workbook "<workbook>"
    And an embed of "<embed>" in the workbook "<workbook>"
    When I delete the embed of "<embed>" in the workbook "<workbook>"
    Then the workbook "<workbook>" has no embed of "<embed>"

    Examples: What you fill in
      | workbook       | embed              |
      | Weekly Numbers | the whole workbook |

  Rule: Other embeds remain

    Scenario: A workbook has two embeds
      Given the workbook "Weekly Numbers"
      And an embed of "the whole workbook" in the workbook "Weekly Numbers"
      And an embed of "Page 1" in the workbook "Weekly Numbers"
      When I delete the embed of "the whole workbook" in the workbook "Weekly Numbers"
      Then the workbook "Weekly Numbers" has no embed of "the whole workbook"
      And the workbook "Weekly Numbers" has a public embed of "Page 1"

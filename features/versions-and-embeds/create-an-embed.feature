Feature: Create an embed
  Creates a public embed of a workbook, of one page or of one element, and returns the URL for a web page.

  Use it for public data only: everyone who has the URL sees the data, without an account, until you delete the embed. For
  everything else, embed the page of the workbook with a URL that your server signs: `list-embed-urls` lists these URLs.

  It needs a workbook that you may edit, and "the whole workbook" or the name of a page or element. It creates one embed.

  @runbook
  Scenario Outline: Create a public embed
    Given the workbook "<workbook>"
    When I create a public embed of "<part>" in the workbook "<workbook>"
    Then the workbook "<workbook>" has a public embed of "<part>"
    And the URL of the embed of "<part>" in the workbook "<workbook>" is the one that I was given

    Examples: What you fill in
      | workbook       | part               |
      | Orders of 2025 | the whole workbook |

  Rule: A page can be embedded alone

    Scenario: Embed a page
      Given the workbook "Weekly Numbers"
      When I create a public embed of "Page 1" in the workbook "Weekly Numbers"
      Then the workbook "Weekly Numbers" has a public embed of "Page 1"

  Rule: An element can be embedded alone

    Scenario: Embed an element
      Given the document "Shift Costs", kept in the file "features/as-code/shift-costs.yaml"
      When I create a public embed of "heading" in the workbook "Shift Costs"
      Then the workbook "Shift Costs" has a public embed of "heading"

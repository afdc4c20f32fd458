Feature: List embed URLs
  Lists the workbooks that a member may open, each with the URL that a web page embeds after your server has signed it.

  Use it to show members their workbooks in your own application. The URLs are for secure embedding, in which a signed token
  identifies the viewer; without the token they show nothing.

  It needs a member, and credentials of an administrator. It changes nothing.

  @runbook
  Scenario Outline: List the embed URLs of a member's workbooks
    Given the member "<member>"
    When I list the embed URLs of the workbooks of "<member>"
    Then each workbook on the list has the URL of its own page

    Examples: What you fill in
      | member |
      | me     |

  Rule: Only workbooks that are shared with the member are listed

    Scenario: One of two workbooks is shared with a member
      Given the workbook "Weekly Numbers"
      And the workbook "Priya's Notes"
      And the member "Ana Silva"
      And "Ana Silva" may view the workbook "Weekly Numbers" already
      When I list the embed URLs of the workbooks of "Ana Silva"
      Then the workbook "Weekly Numbers" is on the list
      And the workbook "Priya's Notes" is not on the list

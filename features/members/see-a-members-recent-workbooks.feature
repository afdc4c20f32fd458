Feature: See a member's recent workbooks
  What a member opened lately: name, permission and last interaction of each workbook, newest first.

  Use it before you take somebody's access away, or to find the workbook that a colleague talks about. Sigma gives no
  order, so the list is sorted here. Explorations, the unsaved looks into a workbook, are left out unless you ask.

  It needs a member; "me" stands for the owner of the credentials. It changes nothing.

  @runbook
  Scenario Outline: What did this member work on
    Given the member "<member>"
    When I look at the recent workbooks of "<member>"
    Then the recent workbooks come newest first
    And explorations are left out

    Examples: What you fill in
      | member |
      | me     |

  Rule: Explorations come only when asked for

    Scenario: Looking at explorations too
      When I look at the recent workbooks of "me", explorations too
      Then nothing is missing that the list without explorations has

  Rule: Somebody new has no history

    Scenario: A member who has not opened anything
      Given the member "Ana Silva"
      When I look at the recent workbooks of "Ana Silva"
      Then there are no recent workbooks

Feature: See what a member can open
  Lists the documents that a member can open, and why: workbooks, data models, reports and datasets, each with the highest
  permission of the member and with every reason for it.

  Use it to find out who gave a colleague access, or to see what a member loses when you remove a team or a grant. The reason
  is that the member owns the document, has a grant on it, or is in a team that has one. Owning a folder or workspace, or a
  grant on it, applies to all of its content. The reason is "unknown" if neither ownership nor a grant explains the access.

  It needs a member; "me" is the owner of the credentials. You need to be an administrator unless the member is "me". It
  changes nothing.

  @runbook
  Scenario Outline: List what a member can open, and why
    When I list what "<member>" can open
    Then no document is listed twice
    And each workbook that "<member>" owns is on the list

    Examples: What you fill in
      | member |
      | me     |

  Rule: Every reason is listed

    Scenario: The member owns a document and sees its workspace through a team
      Given the workspace "Reporting"
      And the team "Finance" with the member "Ana Silva"
      And the team "Finance" may view the workspace "Reporting" already
      And the workbook "Budget" in the workspace "Reporting"
      And "Ana Silva" owns the workbook "Budget" already
      When I list what "Ana Silva" can open
      Then "Budget" is open for these reasons:
        | owner                             |
        | workspace Reporting, team Finance |

    Scenario: The member has a grant on the document and sees its workspace through a team
      Given the workspace "Reporting"
      And the team "Finance" with the member "Ana Silva"
      And the team "Finance" may view the workspace "Reporting" already
      And the workbook "Budget" in the workspace "Reporting"
      And "Ana Silva" may explore the workbook "Budget" already
      When I list what "Ana Silva" can open
      Then "Budget" is open for these reasons:
        | grant                             |
        | workspace Reporting, team Finance |

    Scenario: A team has a grant on the document
      Given the workbook "Budget"
      And the team "Finance"
      And the member "Ana Silva"
      And "Ana Silva" is in the team "Finance" already
      And the team "Finance" may view the workbook "Budget" already
      When I list what "Ana Silva" can open
      Then "Budget" is open for these reasons:
        | team Finance |

  Rule: Documents that are not shared with the member are not listed

    Scenario: A document of another member
      Given the workbook "Budget"
      And the workbook "Priya's Notes"
      And the member "Ana Silva"
      And "Ana Silva" may view the workbook "Budget" already
      When I list what "Ana Silva" can open
      Then the document "Priya's Notes" is not on the list
